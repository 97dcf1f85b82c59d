"""The chat: everything the shop says and hears in Telegram."""
