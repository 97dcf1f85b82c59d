"""Finding goods by typed words, with slips forgiven, and other scripts and synonyms understood.

`thesaurus` keeps the synonyms, and `misses` what was looked for in vain.
"""

from commerce.search import misses, thesaurus
from commerce.search.following import refresh
from commerce.search.index import Among, Entry, Index
from commerce.search.matching import Matched
from commerce.search.misses import Miss
from commerce.search.places import Standing
from commerce.search.readings import By
from commerce.search.refusals import SynonymInvalid, TooManySynonyms
from commerce.search.results import Hit, Results
from commerce.search.standings import note_sold, weigh
from commerce.search.synonyms import Synonym
from commerce.search.thesaurus import Kept
from commerce.search.vocabulary import How
from commerce.search.weighing import Weighed

__all__ = [
    "Among",
    "By",
    "Entry",
    "Hit",
    "How",
    "Index",
    "Kept",
    "Matched",
    "Miss",
    "Results",
    "Standing",
    "Synonym",
    "SynonymInvalid",
    "TooManySynonyms",
    "Weighed",
    "misses",
    "note_sold",
    "refresh",
    "thesaurus",
    "weigh",
]
