"""The process: assembles the shop, reads its settings, serves its web pages."""
