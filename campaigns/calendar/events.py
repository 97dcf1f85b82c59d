"""What may be told of a campaign afterwards."""

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class CampaignStarted(Event):
    """A campaign sells from now on; `kind` is a `Kind`."""

    campaign_id: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class CampaignPaused(Event):
    """A campaign sells nothing for now."""

    campaign_id: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class CampaignResumed(Event):
    """A campaign that was paused sells again."""

    campaign_id: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class CampaignChanged(Event):
    """What a running campaign sells has become cheaper, more, or to be had for longer."""

    campaign_id: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class CampaignEnded(Event):
    """A campaign sells no more; what came of it goes on."""

    campaign_id: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class CampaignCancelled(Event):
    """A campaign was called off, with everything that is still open in it."""

    campaign_id: int
    kind: str
