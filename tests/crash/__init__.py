"""The shop's real process is killed at random moments of a busy day, started again, and then its books are checked.

Our Telegram runs in a process of its own and lives through it; people act in it over its control door. In `make test`
a short day is lived on each database; for a long one: `python -m tests.crash --kills 100 --seed 7 --database sqlite`.
"""
