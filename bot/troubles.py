"""What an operator must be told: a sentence, never a trace."""


class Trouble(Exception):
    """Something an operator can change; its words say what is wrong and what to do."""


class SettingWrong(Trouble):
    """A setting is missing or cannot be used; the words name it and what it should be."""


class CannotStart(Trouble):
    """The shop cannot be started as it is."""


class Refused(Trouble):
    """A command cannot do what was asked."""
