"""The instruments measure what they say they measure."""

from __future__ import annotations

import http.server
import threading
import urllib.request
from dataclasses import replace

import pytest

from benchmarks.budgets import failures, told
from benchmarks.journeys import JOURNEYS, Journey, Step
from benchmarks.keys import sequences
from benchmarks.play import KeyCost, Played
from benchmarks.proxy import Count, CountingProxy
from benchmarks.ranks import median, percentile
from benchmarks.slow_line import over_ssh, to_the_portal
from benchmarks.terminal import Terminal

JOURNEY = Journey("inquiry", (Step("x", sees="y"),), budget=1000, asks_once=True)


def played(**costs: object) -> Played:
    keys = [KeyCost(1, 0.01)] * 19 + [KeyCost(40, 0.02)]
    return replace(Played(JOURNEY, 900, 100, 1, keys, Count(400, 1200, 1, 1)), **costs)


def test_keys_are_what_a_terminal_sends() -> None:
    assert sequences("aB<Tab><F9> <Enter>") == ["a", "B", "\t", "\x1b[20~", " ", "\r"]
    with pytest.raises(KeyError):
        sequences("<F99>")


def test_percentiles_are_values_that_were_measured() -> None:
    assert median([5, 1, 9]) == 5
    assert percentile(range(1, 101), 0.95) == 95
    assert percentile([], 0.5) == 0


def test_a_journey_within_its_budget_has_no_failures() -> None:
    assert list(failures(played())) == []
    assert "900 of  1000 B" in told(played())


@pytest.mark.parametrize(
    ("costs", "words"),
    [
        ({"terminal_bytes": 1001}, "1001 bytes to the terminal, the budget is 1000"),
        ({"keys": [KeyCost(5, None)]}, "the median key in its form costs 5 bytes"),
        (
            {"keys": [KeyCost(1, None)] * 9 + [KeyCost(41, None)]},
            "95th percentile of keys in its form costs 41",
        ),
        ({"http": Count(2000, 501, 1, 1)}, "2501 bytes of HTTP"),
        ({"http": Count(100, 100, 2, 1)}, "2 round trips"),
    ],
)
def test_what_is_over_its_budget_is_named(costs, words) -> None:
    assert [words in sentence for sentence in failures(played(**costs))] == [True]


def test_a_thin_line_takes_ten_bits_a_byte_and_a_round_trip_for_each_wait() -> None:
    assert over_ssh(played()) == pytest.approx(0.6 + 1000 / 960)
    assert to_the_portal(played()) == pytest.approx(2 * 0.6 + 1600 / 960)


def test_journeys_have_names_of_their_own_and_budgets() -> None:
    assert len({journey.name for journey in JOURNEYS}) == len(JOURNEYS)
    assert all(journey.budget > 0 and journey.steps for journey in JOURNEYS)


class _Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_the_proxy_counts_both_ways() -> None:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with CountingProxy(f"http://127.0.0.1:{server.server_port}") as proxy:
            with urllib.request.urlopen(f"{proxy.url}/", timeout=10) as answer:
                assert answer.read() == b"hello"
            count = proxy.count
        server.shutdown()
    assert count.connections == 1
    assert count.round_trips == 1
    assert count.down > 5 + len("HTTP/1.1 200 OK\r\n")
    assert count.up > len("GET / HTTP/1.1\r\n")


def test_the_emulator_takes_sequences_in_pieces_and_keeps_wide_characters_whole() -> None:
    terminal = Terminal(10, 2)
    for piece in ("\x1b[2;", "1Hab医\x1b", "[2;3Hx"):
        terminal.feed(piece)
    assert terminal.rows() == ["", "abx"]
    terminal.feed("\x1b[>1u\x1b[<u\x1b[2 q")
    assert terminal.rows() == ["", "abx"]


def test_the_emulator_wraps_only_where_wrapping_is_on() -> None:
    terminal = Terminal(4, 2)
    terminal.feed("\x1b[?7labcdef")
    assert terminal.rows() == ["abcf", ""]
    terminal.feed("\x1b[?7h\r12345")
    assert terminal.rows() == ["1234", "5"]
