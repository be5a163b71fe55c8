"""Seeded choices that are the same on every machine and in every version of Python."""
import hashlib

_MASK = (1 << 64) - 1


def rank(*parts):
    """A fixed pseudo-random place of something among its like."""
    return hashlib.sha256(":".join(map(str, parts)).encode()).digest()


class Draw:
    """SplitMix64 behind the few questions that templates ask."""

    def __init__(self, *seed):
        self._state = int.from_bytes(rank(*seed)[:8], "big")

    def below(self, count):
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        value = self._state
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
        return (value ^ (value >> 31)) % count

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def one(self, options):
        options = options.split("|") if isinstance(options, str) else options
        return options[self.below(len(options))]

    def shuffled(self, options):
        options = list(options.split("|") if isinstance(options, str) else options)
        for last in range(len(options) - 1, 0, -1):
            other = self.below(last + 1)
            options[last], options[other] = options[other], options[last]
        return options

    def some(self, options, low, high=None):
        """Between low and high of the options, in their own order."""
        options = options.split("|") if isinstance(options, str) else list(options)
        count = min(len(options), self.between(low, high or low))
        kept = set(self.shuffled(range(len(options)))[:count])
        return [option for place, option in enumerate(options) if place in kept]
