"""What can be wrong with the store. Whatever it is, the store's file is left as it was found.

StoreFault
├── KeyMissing        the place that keeps the key doesn't have it any more
├── WrongKey          the file was sealed with another key
├── StoreDamaged      a page is not what was written
├── StoreTooNew       a later Claimdeck wrote it
├── NotSealed         this SQLite doesn't encipher, or the file is in clear
├── StoreBusy         another window writes to it for too long
├── StoreFull         the disk is full
└── StoreUnwritable   the system refuses to read or write the file
"""

from api_client.errors import PortalError

SET_ASIDE = "Run 'claimdeck store set-aside' to keep the file under another name and begin a new store."


class StoreFault(PortalError):
    """The store can't do what was asked; nothing in it was changed."""

    usual_sentence = "The store on this computer can't be used."
    usual_next_action = "Run 'claimdeck store where' to see its state."


class KeyMissing(StoreFault):
    """The key is gone, and nothing else opens the file."""

    usual_sentence = (
        "The store's key is not where it was kept, so the store can't be read. It was left as it is."
    )
    usual_next_action = f"Bring the keyring back from a backup. {SET_ASIDE}"


class WrongKey(StoreFault):
    """Key and file don't belong together."""

    usual_sentence = "The store was sealed with another key than the one kept here. It was left as it is."
    usual_next_action = f"Bring back the store or the keyring that belongs to it. {SET_ASIDE}"


class StoreDamaged(StoreFault):
    """The file was changed by something else than Claimdeck."""

    usual_sentence = "The store's file is damaged. It was left as it is."
    usual_next_action = f"Restore it from a backup. {SET_ASIDE}"


class StoreTooNew(StoreFault):
    """Its tables are of a version that this program doesn't know."""

    usual_sentence = "The store was written by a newer Claimdeck. It was left as it is."
    usual_next_action = "Use that Claimdeck."


class NotSealed(StoreFault):
    """What would be written could be read by anyone, so nothing is written."""

    usual_sentence = "The store on this computer would not be enciphered, so nothing is kept on disk."
    usual_next_action = "Install Claimdeck with its own sqlcipher3."


class StoreBusy(StoreFault):
    """It was locked by another process for longer than we wait."""

    usual_sentence = "Another Claimdeck window holds the store, so this could not be kept yet."
    usual_next_action = "Leave the field again in a moment, or close the other window."


class StoreFull(StoreFault):
    """There is no room; what was in the store before is still there."""

    usual_sentence = "The disk is full, so the last thing could not be kept. What was kept before is safe."
    usual_next_action = "Make room on the disk, then leave the field again."


class StoreUnwritable(StoreFault):
    """Reading or writing failed below us."""

    usual_sentence = "The store's file can't be read or written, so the last thing was not kept."
    usual_next_action = "Check the disk and the file's permissions ('claimdeck store where' names it)."
