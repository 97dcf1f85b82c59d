"""Words without a domain: money, time, rows, facts and refusals."""
