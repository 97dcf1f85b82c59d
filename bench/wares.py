"""A catalogue of any size to search in: groceries, other goods with brands and model numbers, Russian and Chinese ones.

Every title is made from its number and the seed alone, so that a million of them need not be kept. Where the Complete
Journey data is installed, what a thing is called and its size come from real groceries; brands are always invented.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from commerce.search import Entry

_MASK = (1 << 64) - 1
_LATIN, _RUSSIAN, _CHINESE = range(3)

_ONSETS = "b br c ch d dr f fl g gr h k l m n p pr r s sh st t tr v w z".split()  # noqa: SIM905
_VOWELS = "a e i o u ai ea oo".split()  # noqa: SIM905
_CODAS = ("", "n", "r", "l", "s", "t", "m", "nd", "rk", "st")
_PLAIN_TYPES = """
teapot cup kettle|electric kettle|frying pan|ground coffee|green tea|black tea|milk chocolate|orange juice|tomato soup|
whole wheat bread|cream cheese|peanut butter|paper towels|laundry detergent|dog food|cat litter|vanilla ice cream|
frozen pizza|potato chips|olive oil|apple vinegar|table lamp|floor mat|bath towel|kitchen knife|cutting board|water
bottle|lunch box|phone charger|screen protector|running shoes|winter jacket|wool scarf|leather belt|garden hose
"""
_SIZES = ("12 oz", "16 oz", "1 lb", "2 lb", "500 g", "1 l", "250 ml", "6 ct", "24 ct", "2 pk")
_COLOURS = ("red", "blue", "green", "black", "white", "grey", "yellow", "large", "small", "classic", "organic", "light")

_RUSSIAN_THINGS = """
чайник кружка чашка блюдце тарелка ложка вилка кастрюля сковорода скатерть полотенце подушка одеяло лампа свеча ваза
корзина сахарница термос фартук куртка рубашка шапка шарф перчатки сумка рюкзак кошелёк зонт наушники телефон зарядка
клавиатура колонка часы будильник весы утюг фен щётка мыло шампунь варенье печенье пряник шоколад кофе
""".split()  # noqa: SIM905
_RUSSIAN_KINDS = """
глиняный стеклянный фарфоровый деревянный стальной медный бумажный шёлковый льняной шерстяной хлопковый кожаный детский
мужской женский зимний летний дорожный кухонный садовый настольный складной цветной красный синий зелёный чёрный белый
жёлтый серый большой маленький круглый квадратный лёгкий тёплый мягкий прочный походный подарочный
""".split()  # noqa: SIM905
_RUSSIAN_SYLLABLES = "ба во га да же за ка ла ми на ор пе ра со та уль фе хо ци чу ша эл юн ясь".split()  # noqa: SIM905

_CHINESE_THINGS = """
茶壶 茶杯 水杯 饭碗 盘子 筷子 勺子 炒锅 汤锅 桌布 毛巾 枕头 被子 台灯 蜡烛 花瓶
篮子 糖罐 围裙 外套 衬衫 帽子 围巾 手套 背包 钱包 雨伞 耳机 手机 键盘 音箱 手表
闹钟 熨斗 吹风机 牙刷 香皂 洗发水 果酱 饼干 巧克力 咖啡 绿茶 红茶 面条 大米 酱油 蜂蜜
""".split()  # noqa: SIM905
_CHINESE_KINDS = """
陶土 玻璃 陶瓷 木制 不锈钢 铜制 纸质 丝绸 亚麻 羊毛 纯棉 真皮 儿童 男士 女士 冬季
夏季 旅行 厨房 花园 折叠 彩色 红色 蓝色 绿色 黑色 白色 黄色 灰色 加大 迷你 圆形
方形 轻便 保暖 柔软 耐用 户外 礼盒 无线 蓝牙 智能 便携 防水 静音 复古 经典
""".split()  # noqa: SIM905
_CHINESE_SIGNS = "安宝长春达东丰福光国海和宏华佳金凯康乐利龙美明宁平庆仁荣瑞森盛泰天万威祥新星兴雅益永优裕源远云泽正中"


class Wares:
    """Goods by their number, from 0 up to `count`."""

    def __init__(self, count: int, seed: int = 1) -> None:
        self.count = count
        self._seed = seed
        self._brands = _invented(max(300, min(30_000, int(16 * count**0.55))))
        self._types = _types()
        self._sizes = _sizes()

    def title(self, number: int) -> str:
        """What a product is called."""
        dice = _Dice(number, self._seed)
        kind = script_of(number)
        if kind == _RUSSIAN:
            words = [dice.common(_RUSSIAN_THINGS), dice.any(_RUSSIAN_KINDS), _russian_brand(dice)]
            return " ".join([words[0].capitalize(), *words[1:], f"{dice.upto(90) + 1}0 г"])
        if kind == _CHINESE:
            brand = dice.any(_CHINESE_SIGNS) + dice.any(_CHINESE_SIGNS)
            return brand + dice.any(_CHINESE_KINDS) + dice.any(_CHINESE_KINDS) + dice.common(_CHINESE_THINGS)
        words = [dice.common(self._brands), dice.common(self._types), dice.any(self._sizes)]
        if dice.upto(100) < 60:
            words.insert(1, dice.any(_COLOURS))
        if dice.upto(100) < 12:
            words.insert(2, f"{dice.any('abcdefghkmnprstx')}{dice.any('aehkmrtx')}{dice.upto(10_000):04}")
        return " ".join(words)

    def entry(self, number: int) -> Entry:
        """The product as the index takes it in, with its category and its SKU."""
        shelf = f"Shelf {number % 97}"
        return Entry(number + 1, (self.title(number),), ("Goods", shelf), (f"SKU-{number}",), (number,))

    def titles(self) -> Iterator[str]:
        return map(self.title, range(self.count))


def script_of(number: int) -> int:
    """Of ten products one is Russian and one Chinese."""
    return (_LATIN, _LATIN, _LATIN, _RUSSIAN, _LATIN, _LATIN, _LATIN, _CHINESE, _LATIN, _LATIN)[number % 10]


def is_latin(number: int) -> bool:
    return script_of(number) == _LATIN


def is_russian(number: int) -> bool:
    return script_of(number) == _RUSSIAN


def is_chinese(number: int) -> bool:
    return script_of(number) == _CHINESE


class _Dice:
    """Chance that depends on a number and a seed alone, and costs little."""

    def __init__(self, number: int, seed: int) -> None:
        self._state = (number * 0x9E3779B97F4A7C15 + seed * 0xD1342543DE82EF95 + 1) & _MASK
        self.upto(2)

    def upto(self, end: int) -> int:
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) & _MASK
        return (self._state >> 33) % end

    def any(self, some: Sequence[str]) -> str:
        return some[self.upto(len(some))]

    def common(self, some: Sequence[str]) -> str:
        """The first ones far more often than the last, as words are."""
        share = self.upto(1 << 20) / (1 << 20)
        return some[int(len(some) * share**2.5)]


def _russian_brand(dice: _Dice) -> str:
    return "".join(dice.any(_RUSSIAN_SYLLABLES) for _ in range(3))


def _invented(count: int) -> list[str]:
    """So many different words that nobody has ever read, of two or three syllables."""
    dice = _Dice(count, 7)
    found: dict[str, None] = {}
    while len(found) < count:
        syllables = (dice.any(_ONSETS) + dice.any(_VOWELS) + dice.any(_CODAS) for _ in range(2 + dice.upto(2)))
        found["".join(syllables)] = None
    return list(found)


@cache
def _types() -> list[str]:
    """What things are called, of real groceries where they are known."""
    try:
        from bench.realdata import read_groceries, tidy

        found = dict.fromkeys(tidy(one.type).lower() for one in read_groceries() if one.type)
    except (ImportError, SystemExit):
        found = dict.fromkeys(" ".join(one.split()) for one in _PLAIN_TYPES.split("|"))
    return list(found)


@cache
def _sizes() -> list[str]:
    try:
        from bench.realdata import read_groceries

        found = dict.fromkeys(one.size.lower() for one in read_groceries() if one.size)
    except (ImportError, SystemExit):
        return list(_SIZES)
    return list(found)[:200]
