"""Ways to damage a document: its bytes, and what lies behind zip, OLE, deflate and tags.

Every way is a function of the bytes and of chance alone, so that a seed makes a mutant again. What is unpacked for a
damage is packed again, sound around it: the damage reaches the reader behind the container.
"""
