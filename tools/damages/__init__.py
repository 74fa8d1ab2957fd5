"""Ways to damage a document: its bytes, and the contents of zip, OLE, deflate and tags.

Every way depends only on the bytes and on a random generator, so that a seed reproduces a mutant. Content that is unpacked
to be damaged is packed again in a sound container, so that the damage reaches the reader.
"""
