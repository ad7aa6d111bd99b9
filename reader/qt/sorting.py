"""The order of the comments and their filter, by name: what the buttons over the thread do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.qt.body import Body
from reader.qt.surface.thread_order import Order

ORDERS: dict[str, Order] = {
    "sort_by_thread": Order.THREAD,
    "sort_by_newest": Order.NEWEST,
    "sort_by_oldest": Order.OLDEST,
    "sort_by_votes": Order.VOTES,
    "sort_by_author": Order.AUTHOR,
}
FILTER = "filter_comments"


class Sorting(QObject):
    """Each of these actions is there where the thread has its tools and the order tells its comments apart."""

    def __init__(self, body: Body) -> None:
        super().__init__(body)
        self._body = body

    def offered(self) -> frozenset[str]:
        """The actions that can be chosen now."""
        comments = self._body.side.comments
        if comments.tools.isHidden():
            return frozenset()
        orders = comments.orders
        return frozenset((FILTER, *(name for name, order in ORDERS.items() if order in orders)))

    def sort_by_thread(self) -> None:
        self._sort(Order.THREAD)

    def sort_by_newest(self) -> None:
        self._sort(Order.NEWEST)

    def sort_by_oldest(self) -> None:
        self._sort(Order.OLDEST)

    def sort_by_votes(self) -> None:
        self._sort(Order.VOTES)

    def sort_by_author(self) -> None:
        self._sort(Order.AUTHOR)

    def filter_comments(self) -> None:
        self._show()
        self._body.side.comments.tools.open_filter()

    def _sort(self, order: Order) -> None:
        self._show()
        self._body.side.comments.tools.sort(order)

    def _show(self) -> None:
        """In a narrow window the annotations may stand where the comments are."""
        if self._body.side.isHidden():
            self._body.show_list(False)
