-- Who may open the desk, and what was seen and changed there: rows of the log are only added, and purged after six years.

-- The version goes up with each new password, role and removal: sessions of an older one are over. A hash is blank where another
-- system signs the user in. Failures are the times of wrong passwords that still count.
CREATE TABLE desk_user (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         TEXT NOT NULL,
    role         TEXT NOT NULL CHECK (role IN ('viewer', 'worker', 'admin')),
    hash         TEXT NOT NULL,
    version      BIGINT NOT NULL DEFAULT 1,
    failures     TIMESTAMPTZ[] NOT NULL DEFAULT '{}',
    locked_until TIMESTAMPTZ,
    created      TIMESTAMPTZ NOT NULL,
    last_log_in  TIMESTAMPTZ,
    removed      TIMESTAMPTZ
);

CREATE UNIQUE INDEX desk_user_name ON desk_user (lower(name COLLATE "C"));

-- Subject: an item's id, or a claim's id of the views; never a number or a name of a patient.
CREATE TABLE access_log (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         TIMESTAMPTZ NOT NULL,
    who        TEXT NOT NULL,
    role       TEXT NOT NULL,
    action     TEXT NOT NULL,
    page       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    address    TEXT NOT NULL,
    detail     TEXT NOT NULL
);

CREATE INDEX access_log_at ON access_log (at);

CREATE FUNCTION keep_access_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('trueup.purge', TRUE) = 'access log' AND OLD.at < now() - INTERVAL '6 years' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the access log is only added to' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER keep_access_log_rows BEFORE UPDATE OR DELETE ON access_log
    FOR EACH ROW EXECUTE FUNCTION keep_access_log();

CREATE TRIGGER keep_access_log_whole BEFORE TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION keep_access_log();
