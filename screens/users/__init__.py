"""Users and roles of the organization at a portal, for its primary user and the backup."""
