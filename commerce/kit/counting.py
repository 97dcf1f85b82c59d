"""How people write after a number what it counts, in the languages of the house: for patterns that ignore case."""

from __future__ import annotations

#: `3 people`, `3 friends`, `3人`, `3 чел.`, `3 أشخاص`.
PEOPLE = r"(?:friends?|people|persons?|人|чел\w*\.?|друг\w*|друз\w*|شخص[\wً]*|أشخاص|صديق\w*|أصدقاء)"
#: `2 pcs`, `2件`, `2 шт.`, `2 قطع`.
PIECES = r"(?:pieces?|pcs?\.?|件|个|шт\w*\.?|قطع\w*)"
#: `90 min`, `90分钟`, `90 мин`, `90 دقيقة`.
MINUTES = r"(?:m|mins?|minutes?|分钟?|м|мин\w*\.?|دقيقة|دقائق)"
#: `2 h`, `2小时`, `2 ч`, `2 ساعة`.
HOURS = r"(?:h|hrs?|hours?|小时|ч|час\w*|ساعة|ساعات)"
#: `3 days`, `3天`, `3 дня`, `3 أيام`.
DAYS = r"(?:d|days?|天|日|д|дн\w*\.?|день|يوم[\wً]*|أيام)"
