-- What a round is about, when it is about something another practice keeps. Days are text.

CREATE TABLE round_about (
    partnership_id UUID NOT NULL,
    round_id UUID NOT NULL,
    -- What kind of thing: 'decision'.
    kind TEXT NOT NULL,
    -- Which.
    subject_id UUID NOT NULL,
    PRIMARY KEY (partnership_id, round_id),
    FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id) ON DELETE CASCADE
);

CREATE INDEX round_about_subject ON round_about (partnership_id, kind, subject_id);

-- What other practices may read: every round that was opened, and what it is about; both null when
-- it is about nothing that is kept elsewhere. What came of it is on its page, and nowhere else.
CREATE VIEW round_v1 AS
SELECT r.partnership_id, r.id, r.title, r.state, r.closes_day, a.kind AS about_kind,
    a.subject_id AS about_id
FROM round r
LEFT JOIN round_about a ON a.partnership_id = r.partnership_id AND a.round_id = r.id
WHERE r.state <> 'draft';
