"""What every way to pay promises, and what only some have."""
