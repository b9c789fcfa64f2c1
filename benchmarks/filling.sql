-- Letters %(first)s to %(last)s with all that belongs to them, through the constraints and triggers of the database: ten
-- letters a person, two versions a letter, of every third a review with two threads. Keys follow from the numbers.
INSERT INTO accounts_user (password, is_superuser, id, email, name, role, language, letterhead, is_active, date_joined,
    is_coordinator, notice_choices, mails_tell_more, letter_layout, first_page)
SELECT '!', false, md5('person' || n)::uuid, 'person' || n || '@example.it', 'Nome' || n || ' Cognome' || n, 'candidate',
    'it', 'Via Roma ' || n, true, now() - interval '400 days', false, '{}', false, '{}', ''
FROM generate_series(%(first)s / 10, %(last)s / 10) n ON CONFLICT DO NOTHING;

INSERT INTO accounts_user (password, is_superuser, id, email, name, role, language, letterhead, is_active, date_joined,
    is_coordinator, notice_choices, mails_tell_more, letter_layout, first_page)
SELECT '!', false, md5('mentor' || n)::uuid, 'mentor' || n || '@example.it', 'Mentore' || n || ' Rossi', 'mentor', 'it',
    '', true, now() - interval '400 days', false, '{}', false, '{}', ''
FROM generate_series(0, 49) n ON CONFLICT DO NOTHING;

INSERT INTO account_emailaddress (email, verified, "primary", user_id)
SELECT email, true, true, id FROM accounts_user WHERE email LIKE 'person%%@example.it' OR email LIKE 'mentor%%@example.it'
ON CONFLICT DO NOTHING;

CREATE TEMP TABLE new_letter ON COMMIT DROP AS
SELECT n, md5('letter' || n)::uuid AS letter, md5('person' || n / 10)::uuid AS person, md5('mentor' || n %% 50)::uuid AS mentor,
    md5('request' || n)::uuid AS request,
    -- An older letter has a smaller key of its rows, as where people write one after the other.
    now() - (%(last)s - n) * interval '30 seconds' - interval '4 days' AS at
FROM generate_series(%(first)s, %(last)s) n;

INSERT INTO letters_letter (id, title, company, role, recipient, place, language, last_number, created_at, guide_id,
    owner_id, gaps_at_start, job_ad, old_facts, subject, shares_answers, enclosures, layout, form)
SELECT letter, 'Lettera ' || n, 'Azienda ' || n %% 5003, 'Backend Developer', 'Azienda', 'Schio', 'it', 2, at, %(guide)s,
    person, 0, '', '{}', '', false, '', '{}', 'letter' FROM new_letter;

INSERT INTO letters_draft (letter_id, body, revision, saved_at, origins, gap_answers)
SELECT letter, %(body)s || n, 3, at, '[]', '{}' FROM new_letter;

INSERT INTO letters_version (number, body, digest, note, created_at, created_by_id, letter_id, origins)
SELECT number, %(body)s || n || ' ' || number, md5(n || '-' || number) || md5(number || '-' || n), '', at, person, letter, '[]'
FROM new_letter CROSS JOIN generate_series(1, 2) number;

CREATE TEMP TABLE new_version ON COMMIT DROP AS
SELECT new_letter.*, version.id AS version, version.number
FROM new_letter JOIN letters_version version ON version.letter_id = letter;

INSERT INTO letters_event (verb, data, at, by_id, letter_id, version_id)
SELECT 'frozen', '{}', at, person, letter, version FROM new_version;

INSERT INTO reviews_checklistrun (id, state, attempt, error, created_at, started_at, finished_at, engine, report,
    requested_by_id, rubric_id, version_id)
SELECT md5('run' || version)::uuid, 'completed', 1, '', at, at, at, '1', %(report)s::jsonb, person, %(rubric)s, version
FROM new_version;

-- Every third is answered, every fiftieth waits for anybody, every hundredth is in a mentor's hands.
INSERT INTO reviews_reviewrequest (id, note, state, created_at, ended_at, letter_id, mentor_id, version_id, due_at,
    is_blind, is_named, lease_until, reason, shares_flags)
SELECT request, '', 'changes_requested', at, CASE WHEN n %% 2 = 0 THEN at + interval '1 day' END, letter, mentor, version,
    at + interval '3 days', n %% 30 = 0, true, NULL::timestamptz, '', false FROM new_version WHERE number = 2 AND n %% 3 = 0
UNION ALL
SELECT request, '', 'submitted', at, NULL, letter, NULL, version, at + interval '30 days', false, false, NULL, '', false
FROM new_version WHERE number = 2 AND n %% 3 <> 0 AND n %% 50 = 1
UNION ALL
SELECT request, '', 'in_review', at, NULL, letter, mentor, version, at + interval '30 days', false, true,
    now() + interval '2 days', '', false FROM new_version WHERE number = 2 AND n %% 3 <> 0 AND n %% 100 = 2;

INSERT INTO reviews_review (verdict, summary, published_at, request_id, mentor_id, notes, override)
SELECT CASE state WHEN 'in_review' THEN '' ELSE 'changes_requested' END, CASE state WHEN 'in_review' THEN '' ELSE 'Bene' END,
    CASE state WHEN 'in_review' THEN NULL ELSE at END, id, mentor_id, '', ''
FROM reviews_reviewrequest JOIN new_letter ON request = id WHERE mentor_id IS NOT NULL;

INSERT INTO reviews_review_read (review_id, version_id)
SELECT review.id, request.version_id
FROM new_letter JOIN reviews_review review ON review.request_id = new_letter.request
JOIN reviews_reviewrequest request ON request.id = new_letter.request;

INSERT INTO reviews_thread (id, start, "end", quote, created_at, author_id, review_id, version_id, decision, state)
SELECT md5(n || 'thread' || s)::uuid, s * 20, s * 20 + 10, left(%(body)s, 10), at, mentor, review.id, version, '', 'open'
FROM new_version JOIN reviews_review review ON review.request_id = request AND review.published_at IS NOT NULL
CROSS JOIN generate_series(0, 1) s WHERE number = 2;

INSERT INTO reviews_placement (start, "end", status, score, near, candidates, algorithm, thread_id, version_id)
SELECT thread.start, thread."end", 'exact', 1, thread.start, '[]', 1, thread.id, version
FROM new_version JOIN reviews_thread thread ON thread.version_id = version;

INSERT INTO reviews_comment (text, created_at, author_id, thread_id)
SELECT 'Osservazione', at, mentor, thread.id FROM new_version JOIN reviews_thread thread ON thread.version_id = version;

WITH event AS (
    INSERT INTO letters_event (verb, data, at, by_id, letter_id, version_id)
    SELECT 'changes_suggested', '{}', at, mentor, letter, version FROM new_version WHERE number = 2 AND n %% 3 = 0
    RETURNING id, at, letter_id
)
INSERT INTO reviews_notice (kind, in_product, by_mail, created_at, event_id, recipient_id, read_at)
SELECT 'turn', true, 'never', event.at, event.id, person, event.at FROM event JOIN new_letter ON letter = letter_id;

INSERT INTO letters_sending (version_id, sent_on, "to", outcome, created_at, next_step)
SELECT version, current_date - 10, 'Azienda', '', at, '' FROM new_version WHERE number = 2 AND n %% 5 = 1;

INSERT INTO mail_mail (id, state, attempt, error, created_at, started_at, finished_at, recipient_id, body, subject, "to")
SELECT md5('mail' || n)::uuid, 'completed', 1, '', at, at, at, person, '', '', '' FROM new_letter WHERE n %% 3 = 0;
