"""The one TLS context of a portal: always verified, never logged."""

import ssl

from api_client.errors import Misconfigured


def tls_context(ca_file: str = "") -> ssl.SSLContext:
    """Trust the public certificate authorities, or only those in `ca_file` (PEM).

    Built from the bare protocol because `ssl.create_default_context` writes session keys to SSLKEYLOGFILE.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(cafile=ca_file or _public())
    except (OSError, ssl.SSLError):
        raise Misconfigured(
            f"The file of trusted certificates can't be used: {ca_file}.",
            next_action="Give a PEM file with the portal's certificate authority, or leave ca_file out.",
        ) from None
    return context


def _public() -> str:
    import certifi

    return certifi.where()
