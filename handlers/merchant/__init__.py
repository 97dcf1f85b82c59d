"""The merchant's chat: the console, open orders, tasks, and how staff sign in."""
