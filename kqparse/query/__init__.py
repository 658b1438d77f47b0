"""Questions: which posts may a person hold, by which way in, and what is lacking for the others.

Guarantees:
    * what is only desirable never excludes;
    * what cannot be told from what is known of the person, or was not understood, is never a no: it is listed as open
      to question;
    * more education, fields, months or scopes never close a post that was open.
"""

from kqparse.query.answer import Answer, Way, answers
from kqparse.query.person import Person, Work, fields_of, is_one_of
from kqparse.query.studied import field_names

__all__ = ["Answer", "Person", "Way", "Work", "answers", "field_names", "fields_of", "is_one_of"]
