"""Errors as RFC 9457 problem documents. `type` is a short word that the client tells them apart by."""

from collections.abc import Mapping

from starlette.responses import JSONResponse, Response

from mock_backend.web.json_out import JsonValue

_TITLES = {
    400: "Bad request", 401: "Not signed in", 403: "Not allowed", 404: "Not found", 405: "Method not allowed",
    409: "Conflict", 413: "Too large", 415: "Unsupported media type", 422: "Not acceptable", 423: "Locked",
    429: "Too many requests", 500: "Server error", 503: "Not available",
}  # fmt: skip


class Problem(Exception):
    """Ends a request with a problem document. `detail` is one sentence for the user, without patient data."""

    def __init__(
        self,
        status: int,
        type_: str,
        detail: str,
        *,
        headers: Mapping[str, str] | None = None,
        **extras: JsonValue,
    ) -> None:
        super().__init__(type_)
        self.status = status
        self.type = type_
        self.detail = detail
        self.headers = dict(headers or {})
        self.extras = extras

    @classmethod
    def ours(cls) -> "Problem":
        """That the portal made an error, without saying which."""
        return cls(500, "server-error", "The portal made an error; try again.")

    def response(self) -> Response:
        """The document as a response."""
        title = _TITLES.get(self.status, "Problem")
        body = {
            "type": self.type,
            "title": title,
            "status": self.status,
            "detail": self.detail,
            **self.extras,
        }
        return JSONResponse(body, self.status, self.headers, media_type="application/problem+json")
