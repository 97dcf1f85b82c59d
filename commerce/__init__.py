"""The shop itself: shelves, prices, stock, orders and money; it knows no chat."""
