-- Closing a round before its day takes two keys, which are kept by the partnership practice. What is
-- kept here is only that it happened. A question that waited in the old way is asked anew.

ALTER TABLE round DROP COLUMN close_asked_by;

-- The day on which two hosts of two partners closed it before its last day; null otherwise.
ALTER TABLE round ADD COLUMN close_agreed_day TEXT;
