"""A Document cut into sections: languages, roles, zones."""
