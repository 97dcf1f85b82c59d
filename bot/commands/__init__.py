"""What an operator may ask of the shop on the command line, one module for each kind of errand."""
