"""Documents: invoices for what was paid, credit notes for what went back, numbered without gaps and never changed.

Reactions for the map: `issue_invoice`, `issue_credit_note`. How they look on paper is the chat's business.
"""

from commerce.documents.figures import Figures, Row, Tax, without_buyer
from commerce.documents.issuing import issue_credit_note, issue_invoice
from commerce.documents.models import DocumentKind
from commerce.documents.reading import Document, get, get_for_staff, of_order

__all__ = [
    "Document",
    "DocumentKind",
    "Figures",
    "Row",
    "Tax",
    "get",
    "get_for_staff",
    "issue_credit_note",
    "issue_invoice",
    "of_order",
    "without_buyer",
]
