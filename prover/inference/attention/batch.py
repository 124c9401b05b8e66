"""What a batch asks of attention: contexts, heads, masks; and which keys a query row sees."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """One sequence: `context` keys in all, of which the last `queries` tokens ask now (1 in plain decoding, more when
    guessed tokens are verified). Query i sees the keys before `context - queries + i + 1`."""

    context: int
    queries: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.queries <= self.context:
            raise ValueError(f"{self.queries} queries in a context of {self.context} keys")


@dataclass(frozen=True, slots=True)
class Heads:
    """`kv_heads` heads of keys and values, each asked by a group of `group` query heads (1: plain multi-head
    attention); `window`: a query sees this many newest keys, itself included; `soft_cap`: scores s become
    cap * tanh(s / cap)."""

    kv_heads: int
    group: int = 1
    head_size: int = 64
    window: int | None = None
    soft_cap: float | None = None

    def __post_init__(self) -> None:
        if min(self.kv_heads, self.group, self.head_size) < 1:
            raise ValueError("there is at least one head of each kind, with a size")
        if self.window is not None and self.window < 1:
            raise ValueError(f"a window of {self.window} keys")

    def visible(self, request: Request, query: int) -> range:
        """The keys that a query (0 … queries - 1) sees."""
        end = request.context - request.queries + query + 1
        return range(0 if self.window is None else max(0, end - self.window), end)

    def reach(self, request: Request, first: int, last: int) -> range:
        """The keys that any of the queries `first` … `last` sees."""
        return range(self.visible(request, first).start, self.visible(request, last).stop)
