"""Numbers and codes that people can read aloud without mistakes."""

import hashlib
import secrets

#: No 0/O, 1/I/L, U/V, S/5, B/8, Z/2: what sounds or looks alike is left out. 23 signs: a prime, so that one check sign
#: notices every wrong sign and every pair that changed places.
ALPHABET = "ACDEFGHJKMNPQRTWXY34679"


def order_number() -> str:
    """A fresh order number such as `K4M-7QX-9TD`: 8 random signs and one that checks them."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return dashed(body + check_sign(body))


def code(length: int = 10) -> str:
    """A fresh word that nobody can guess, read aloud easily."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def token() -> str:
    """A fresh unguessable word for links: 22 signs of `A-Za-z0-9_-` (128 bits)."""
    return secrets.token_urlsafe(16)


def tidy(typed: str) -> str:
    """A number or code as typed or heard, brought to its plain form: capitals, no spaces or dashes."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


def dashed(signs: str) -> str:
    """Groups of three, as printed: `K4M7QX9TD` → `K4M-7QX-9TD`."""
    return "-".join(signs[at : at + 3] for at in range(0, len(signs), 3))


def is_order_number(typed: str) -> bool:
    """Whether the typed words are a whole order number with a right check sign."""
    signs = tidy(typed)
    return len(signs) == 9 and set(signs) <= set(ALPHABET) and check_sign(signs[:8]) == signs[8]


def check_sign(body: str) -> str:
    """The sign that catches one wrong sign or two swapped ones: a weighted sum over the alphabet."""
    total = sum(weight * ALPHABET.index(sign) for weight, sign in enumerate(body, start=1))
    return ALPHABET[total % len(ALPHABET)]


def mark(words: str) -> str:
    """Which words these are, without saying them: 16 signs that the same words always give."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]
