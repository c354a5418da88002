"""What is said to people: messages in Project Fluent's files, a folder a language.

``en/bridge.ftl`` holds the messages of the room ``bridge``; ``say("bridge.title", "en", …)`` says
one. A language is its folder and nothing else: ``language.ftl`` tells how it writes, ``terms.ftl``
the words that all rooms share. What can go wrong is a message too (``errors``), and so is a number
(``numbers``, ``amounts``).
"""

from .facts import Digits, Lines, Listed, percent
from .languages import LANGUAGES, Language, in_all, language, languages_of
from .messages import (
    FIRST,
    Count,
    Fact,
    Joined,
    Lang,
    Message,
    MessageError,
    Said,
    Say,
    Spoken,
    in_language,
    is_said,
    message,
    said,
    say,
    speaking,
    speaks,
    spoken,
)
from .naming import ASKED, CASE, naming

__all__ = [
    "ASKED",
    "CASE",
    "FIRST",
    "LANGUAGES",
    "Count",
    "Digits",
    "Fact",
    "Joined",
    "Lang",
    "Language",
    "Lines",
    "Listed",
    "Message",
    "MessageError",
    "Said",
    "Say",
    "Spoken",
    "in_all",
    "in_language",
    "is_said",
    "language",
    "languages_of",
    "message",
    "naming",
    "percent",
    "said",
    "say",
    "speaking",
    "speaks",
    "spoken",
]
