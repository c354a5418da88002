"""What is said to people: messages in Project Fluent's files, a folder a language.

``en/bridge.ftl`` holds the messages of the room ``bridge``; ``say("bridge.title", "en", …)`` says
one. A language is its folder and nothing else: ``language.ftl`` tells how it writes, ``terms.ftl``
the words that all rooms share.
"""

from .languages import LANGUAGES, Language, language, languages_of
from .messages import FIRST, Count, Fact, Lang, Message, MessageError, Say, message, say

__all__ = [
    "FIRST",
    "LANGUAGES",
    "Count",
    "Fact",
    "Lang",
    "Language",
    "Message",
    "MessageError",
    "Say",
    "language",
    "languages_of",
    "message",
    "say",
]
