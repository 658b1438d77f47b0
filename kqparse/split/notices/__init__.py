"""The mechanism `notice`: calls for candidates, cards of vacancies, requirements to categories."""
