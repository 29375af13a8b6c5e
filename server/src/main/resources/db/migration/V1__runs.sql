-- Times are milliseconds since 1970 in UTC.
create table run (
    id text primary key,
    experiment text not null,
    settings text not null,
    weight text not null,
    state text not null,
    -- counts the workers that took this run; a worker writes only while the number is its own
    attempt integer not null default 0,
    -- how many of them began since the last event was stored
    fruitless integer not null default 0,
    progress double precision not null default 0,
    created bigint not null,
    heartbeat bigint,
    ended bigint,
    -- the trial after the first snapshot_seq events
    snapshot blob,
    snapshot_seq integer not null default 0
);

create index run_by_state on run (state);

create table run_event (
    run text not null references run (id) on delete cascade,
    seq integer not null,
    line text not null,
    primary key (run, seq)
);

create table data_table (
    reference text primary key,
    points text not null,
    created bigint not null
);

-- the queues of db-scheduler: short runs never wait behind heavy ones
create table job_short (
    task_name text not null,
    task_instance text not null,
    task_data blob,
    execution_time timestamp not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp,
    last_failure timestamp,
    consecutive_failures integer,
    last_heartbeat timestamp,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create table job_heavy (
    task_name text not null,
    task_instance text not null,
    task_data blob,
    execution_time timestamp not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp,
    last_failure timestamp,
    consecutive_failures integer,
    last_heartbeat timestamp,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
