"""HTTP in and out of media."""

from catapult_simulator.api.routing import Header, Reply, Request, Route, done, ok
from catapult_simulator.resources.media import rules
from catapult_simulator.resources.media.ranges import wanted
from catapult_simulator.resources.media.upload import Upload


def list_media(request: Request) -> Reply:
    """All media of the account; the page supports no parameters."""
    return ok(rules.every(request.world, request.user_id))


def upload_media(request: Request) -> Reply:
    """Keeps a file under a name, new or in place of the old."""
    sent: Upload = request.body
    name = request.path["mediaName"]
    described = (sent.content_type, sent.cache_control)
    rules.save(request.world, request.user_id, name, sent.blob(), *described)
    return done()


def download_media(request: Request) -> Reply:
    """The bytes of a file, or a part of them, with the headers that it was uploaded with.

    A part only where they are sent: RFC 9110, 14.2, has Range for GET alone.
    """
    medium = rules.find(request.world, request.user_id, request.path["mediaName"])
    blob = request.world.blobs.get(medium["_digest"])
    etag = f'"{blob.digest}"'.encode()
    headers: list[Header] = [
        (b"content-type", medium["_contentType"].encode("latin-1")),
        (b"accept-ranges", b"bytes"),
        (b"etag", etag),
    ]
    if medium["_cacheControl"] is not None:
        headers.append((b"cache-control", medium["_cacheControl"].encode("latin-1")))
    sends = request.route.method == "GET"
    part = wanted(request.headers, blob.size, etag) if sends else None
    if part is None:
        return Reply(200, b"", tuple(headers), blob.pieces)
    first, last = part
    headers.append((b"content-range", b"bytes %d-%d/%d" % (first, last, blob.size)))
    return Reply(206, b"", tuple(headers), blob.cut(first, last))


def delete_media(request: Request) -> Reply:
    """Removes a file for good."""
    rules.delete(request.world, request.user_id, request.path["mediaName"])
    return done()


ALL = "/users/{userId}/media"
ONE = ALL + "/{mediaName}"
LIMIT = "media"
ROUTES = (
    Route("listMedia", "GET", ALL, list_media, limit=LIMIT),
    Route("uploadMedia", "PUT", ONE, upload_media, sink=Upload, limit=LIMIT),
    Route("downloadMedia", "GET", ONE, download_media, limit=LIMIT),
    Route("deleteMedia", "DELETE", ONE, delete_media, limit=LIMIT),
)
# The server leaves the body out.
BEYOND_PAGES = (Route("describeMedia", "HEAD", ONE, download_media, limit=LIMIT),)
