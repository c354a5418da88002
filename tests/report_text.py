"""The report as it is read: what its page says, with the data that its script unpacks."""

import base64
import re
import zlib

DATA = re.compile(r'<script type="text/plain" id="[\w-]+-data">([\w+/=]*)</script>')


def unpacked(page: str) -> str:
    """The page with its data as they are, in place of what they were packed to."""
    return DATA.sub(lambda found: data_of(found[1]), page)


def data_of(packed: str) -> str:
    """Data of the page, as JSON."""
    return zlib.decompress(base64.b64decode(packed)).decode()
