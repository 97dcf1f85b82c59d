"""Growth: who hears what from the shop, when, and at what price."""
