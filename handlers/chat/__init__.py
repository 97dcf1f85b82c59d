"""The kit that makes handlers small: screens, taps, texts, and the road to Telegram."""
