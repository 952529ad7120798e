import Foundation

extension Sandbox {
  /// `unshare`, a shell that builds the view, and a change to a user without
  /// rights. Root keeps the machine's numbering of users and takes a number
  /// that nobody else has at this moment; all others are root of their own
  /// namespace until the rights are dropped.
  func namespaces(_ grant: Grant) -> [String] {
    let isRoot = geteuid() == 0
    let user = isRoot ? Self.nextUser() : 0
    let leave = isRoot ? ["--reuid=\(user)", "--regid=\(user)"] : []
    let drop =
      ["/usr/bin/setpriv"] + leave + (isRoot ? ["--clear-groups"] : [])
      + ["--no-new-privs", "--inh-caps=-all", "--bounding-set=-all", "--"]
    let views = views(grant).flatMap { [$1 ? "see" : "cover", $0] }
    // The first word ends it all when the judge is gone.
    let unshare =
      [
        "/usr/bin/setpriv", "--pdeathsig", "KILL", "/usr/bin/unshare",
        "--mount", "--pid", "--fork", "--kill-child", "--net", "--ipc", "--uts",
      ] + (isRoot ? [] : ["--user", "--map-root-user"])
    let shell = [
      "/bin/sh", "-c", Self.view, "view", mountPoint(grant), "\(user)",
      grant.writable ?? "", links.joined(separator: " "),
    ]
    return unshare + shell + views + ["--"] + ceilings(grant) + drop
  }

  /// A folder of the system that may be covered, because nothing below it is
  /// granted.
  private func mountPoint(_ grant: Grant) -> String {
    let used = grant.readable + [grant.writable ?? ""]
    return ["/mnt", "/media", "/srv", "/run"].first { folder in
      FileManager.default.fileExists(atPath: folder)
        && !used.contains { $0.hasPrefix(folder + "/") }
    } ?? "/mnt"
  }

  /// Builds a root folder in memory that holds what may be seen, moves into it
  /// and runs the rest of the words there. The shell stays: as the first
  /// process of its namespace it takes all others with it when it ends.
  ///
  /// The words run under the same folder mounted once more, read-only, in a
  /// change of root: whoever is in one, the kernel lets make no namespace of
  /// users, and with it file systems and shared memory that nobody counts.
  private static let view = #"""
    set -e
    umask 022
    root="$1" user="$2" writable="$3" links="$4"
    shift 4
    mount -t tmpfs -o size=64m,nr_inodes=4k,mode=755,nosuid none "$root"
    mkdir -m 1777 "$root/tmp"
    mkdir "$root/proc" "$root/dev" "$root/etc"
    cp -P $links "$root/"
    # A plain run, of which there are thousands, has no tools to choose among
    # and few libraries to find.
    [ -z "$writable" ] || cp -RP /etc/ld.so.cache /etc/alternatives \
      "$root/etc/" 2> /dev/null || :
    show() {
      if [ -d "$1" ]; then
        [ -d "$root$1" ] || mkdir -p "$root$1"
      else
        [ -d "$root${1%/*}" ] || mkdir -p "$root${1%/*}"
        : > "$root$1"
      fi
      mount --bind $2 "$1" "$root$1"
    }
    see() { show "$1" "-o ro"; }
    cover() {
      [ ! -d "$root$1" ] || mount -t tmpfs -o size=64k,mode=755 none "$root$1"
    }
    while [ "$1" != -- ]; do
      "$1" "$2"
      shift 2
    done
    shift
    show /dev/null
    [ -z "$writable" ] || show /dev/urandom
    mount -t proc -o nosuid,nodev,noexec none "$root/proc"
    if [ -n "$writable" ]; then
      show "$writable"
      [ "$user" = 0 ] || chown "$user" "$writable"
    fi
    cd "$root"
    pivot_root . .
    umount -l .
    mount --rbind /tmp /tmp
    mount --rbind / /etc
    mount -o remount,bind,ro /etc
    if [ "$user" = 0 ]; then echo 0 > /proc/sys/user/max_user_namespaces; fi
    set +e
    chroot /etc /bin/sh -c 'cd "$0" && exec "$@"' "${writable:-/tmp}" "$@"
    exit $?
    """#

  private static let users = Users()

  private static func nextUser() -> Int { users.next() }
}

/// Numbers of users that no account has, taken in turns from a place of this
/// process's own: two runs at a time are not to count each other's processes.
private final class Users: @unchecked Sendable {
  private let lock = NSLock()
  private var last = Int(getpid()) * 311 % 4000

  func next() -> Int {
    lock.withLock {
      last = (last + 1) % 4000
      return 61_184 + last
    }
  }
}
