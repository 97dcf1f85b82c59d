"""The people who shop: who they are, what they speak, whether they can be reached, and where their parcels go."""

from commerce.customers.addresses import (
    Address,
    AddressFields,
    AddressUnclear,
    add_address,
    forget_addresses,
    get_address,
    list_addresses,
    remove_address,
    restore_address,
    use_address,
)
from commerce.customers.countries import country_name
from commerce.customers.events import CustomerReturned
from commerce.customers.models import AddressRow, CustomerRow
from commerce.customers.parsing import CountryUnknown, parse_address
from commerce.customers.registry import (
    Customer,
    Person,
    accept_terms,
    by_telegram_id,
    expect,
    get,
    mark_reachable,
    mark_unreachable,
    meet,
    person,
    set_group,
    set_language,
    set_phone,
    with_phone_of,
)

__all__ = [
    "Address",
    "AddressFields",
    "AddressRow",
    "AddressUnclear",
    "CountryUnknown",
    "Customer",
    "CustomerReturned",
    "CustomerRow",
    "Person",
    "accept_terms",
    "add_address",
    "by_telegram_id",
    "country_name",
    "expect",
    "forget_addresses",
    "get",
    "get_address",
    "list_addresses",
    "mark_reachable",
    "mark_unreachable",
    "meet",
    "parse_address",
    "person",
    "remove_address",
    "restore_address",
    "set_group",
    "set_language",
    "set_phone",
    "use_address",
    "with_phone_of",
]
