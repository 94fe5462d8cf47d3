//! What `powerwith doctor` finds wrong.

use std::path::PathBuf;

use powerwith_store::SEALED_FILE;

use super::*;

fn doctor(folder: &Path, change: impl FnOnce(&mut DoctorArgs)) -> Result<String, String> {
    let mut args = DoctorArgs {
        data: folder.to_owned(),
        public_url: Some("https://together.example.org".to_owned()),
        sending_url: Some("https://send.example.org".to_owned()),
        proxy_config: vec![folder.join("proxy.conf")],
    };
    change(&mut args);
    let mut out = Vec::new();
    let done = run(&args, &mut out);
    let said = String::from_utf8(out).unwrap();
    match done {
        Ok(()) => Ok(said),
        Err(error) => Err(format!("{said}{error:#}")),
    }
}

fn folder(proxy: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("proxy.conf"), proxy).unwrap();
    folder
}

const NGINX: &str = "http {
    server {
        server_name together.example.org;
        access_log /var/log/nginx/access.log;
    }
    server {
        listen 443 ssl;
        server_name send.example.org;
        access_log off;
        location / { proxy_pass http://127.0.0.1:8081; }
    }
}
";

#[test]
fn a_machine_that_keeps_the_promises_is_told_so() {
    let said = doctor(folder(NGINX).path(), |_| ()).unwrap();
    assert!(said.contains("sealed.db is written so that it keeps no order"), "{said}");
    assert!(said.contains("send.example.org is not logged"), "{said}");
    assert!(said.contains("clocks of this machine and of its disk agree"), "{said}");
    assert!(!said.contains("WRONG"), "{said}");
}

#[test]
fn a_proxy_that_logs_the_sending_origin_is_found_with_its_line() {
    let wrong = |proxy: &str, line: usize| {
        let said = doctor(folder(proxy).path(), |_| ()).unwrap_err();
        assert!(said.contains(&format!("line {line}: send.example.org is logged")), "{said}");
    };
    wrong(&NGINX.replace("access_log off;", ""), 6);
    wrong(&NGINX.replace("access_log off;", "# access_log off;"), 6);
    wrong(&NGINX.replace("access_log off;", "access_log /var/log/x.log;"), 6);
    wrong("other.example.org {\n  log\n}\nsend.example.org {\n  log\n}\n", 4);
    let caddy = "other.example.org {\n  log\n}\nsend.example.org {\n  reverse_proxy :8081\n}\n";
    doctor(folder(caddy).path(), |_| ()).unwrap();
}

#[test]
fn one_host_for_both_is_wrong_also_with_two_ports() {
    let same = |args: &mut DoctorArgs| {
        args.sending_url = Some("https://together.example.org:8443".to_owned());
    };
    let said = doctor(folder(NGINX).path(), same).unwrap_err();
    assert!(said.contains("are on one host"), "{said}");
    let said = doctor(folder(NGINX).path(), |args| args.sending_url = None).unwrap();
    assert!(said.contains("unknown  whether sealed answers"), "{said}");
}

#[test]
fn a_log_of_the_file_is_wrong() {
    let folder = folder(NGINX);
    fs::write(folder.path().join(format!("{SEALED_FILE}-wal")), b"").unwrap();
    let said = doctor(folder.path(), |_| ()).unwrap_err();
    assert!(said.contains("it holds the order of answers"), "{said}");
}

#[test]
fn a_file_system_with_snapshots_is_known() {
    let mounts = "dev / ext4 rw 0 0\ntank /srv/my\\040data zfs rw 0 0\n";
    let at = |folder: &str| kind_at(mounts, &PathBuf::from(folder)).unwrap();
    assert_eq!(at("/srv/my data/powerwith"), "zfs");
    assert_eq!(at("/var/lib/powerwith"), "ext4");
    assert!(SNAPSHOTTING.contains(&at("/srv/my data").as_str()));
}

#[test]
fn what_is_not_there_is_said() {
    let said = doctor(Path::new("/nowhere/at/all"), |_| ()).unwrap_err();
    assert!(said.contains("/nowhere/at/all cannot be read"), "{said}");
    let missing = folder(NGINX);
    let said = doctor(missing.path(), |args| args.proxy_config = vec!["/nowhere".into()]);
    assert!(said.unwrap_err().contains("/nowhere cannot be read"));
}
