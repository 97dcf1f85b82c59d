# The menu of commands (256 signs each at most).

command-start = Home
command-search = Find something
command-cart = Your cart
command-orders = Your orders
command-deals = Deals and teams
command-support = Reach a person
command-settings = Language, notifications, quiet hours
command-help = How it works
command-shop = Where { $shop } is
command-deal = What is cheaper together at { $shop }
