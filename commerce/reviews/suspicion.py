"""Which words a person should look at before everybody reads them: links, contacts, insults.

It looks at the words alone and never at the stars. It may be wrong on the careful side: then a person decides.
"""

from __future__ import annotations

import re
import unicodedata

_LINK = re.compile(
    r"(?:https?:|www\.|\bt\.me\b|\bwa\.me\b|[\w-]{2,}\.(?:com|net|org|ru|su|cn|de|fr|eu|io|me|shop|store|online|site"
    r"|info|biz|xyz|ae|sa|uk|рф)\b)"
)
_HANDLE = re.compile(r"@\w{3,}|\w@\w")
#: Nine digits and more with nothing but the usual signs between them: a telephone number, or a card's.
_NUMBER = re.compile(r"(?:\d[\s().+\-–/]{0,2}){9,}")
_MESSENGER = re.compile(r"whats ?app|viber|we ?chat|微信|加v|薇信|qq号|вотсап|ватсап|واتساب|واتس اب")
#: How insults begin, in the languages of the shop; a blunt list, for a person looks at what it finds.
_RUDE = re.compile(
    r"\bfuck|\bshit|\basshole|\bbitch|\bcunt|\bбля(?:д|т|\b)|\bху[йеяё]|\bпизд|\b[её]бан|\bмуда[кч]|傻[逼b比]|操你|妈的"
    r"|狗屎|كس ?ام|شرموط|قحب"
)


def needs_eyes(words: str | None) -> bool:
    """Whether a person should look at the words first."""
    if not words:
        return False
    plain = unicodedata.normalize("NFKC", words).casefold()
    return any(sign.search(plain) for sign in (_LINK, _HANDLE, _NUMBER, _MESSENGER, _RUDE))
