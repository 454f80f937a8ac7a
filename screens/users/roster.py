"""The organization's users as last told, shared by the pages that show and change them."""

from dataclasses import replace

from api_client.users.records import Directory, PortalUser


class Roster:
    """Holds the portal's last word; a page that changed a user puts it in."""

    def __init__(self) -> None:
        self.directory: Directory | None = None

    def user(self, user_id: str) -> PortalUser | None:
        """The user of that id, as last told."""
        return self.directory.user(user_id) if self.directory else None

    def put(self, user: PortalUser) -> None:
        """Take a user as the portal has just told it, in place of the earlier one."""
        if self.directory is None:
            return
        others = self.directory.users
        if self.directory.user(user.id) is None:
            users = (*others, user)
        else:
            users = tuple(user if each.id == user.id else each for each in others)
        self.directory = replace(self.directory, users=users)

    def drop(self, user_id: str) -> None:
        """Leave out a user that isn't linked any more."""
        if self.directory is not None:
            left = tuple(each for each in self.directory.users if each.id != user_id)
            self.directory = replace(self.directory, users=left)

    def stale(self) -> None:
        """Ask again before anything is shown: something changed that wasn't told."""
        self.directory = None
