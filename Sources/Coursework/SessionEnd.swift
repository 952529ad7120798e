import Foundation

/// How a session of foreign code comes to its end.
extension Subprocess {
  /// Whether the process has ended; it stays there to be reaped, so that its
  /// number still names its session.
  func hasEnded(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    let code = waitid(
      P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    #if canImport(Darwin)
      return code != 0 || information.si_pid == process
    #else
      return code != 0 || information.si_signo == SIGCHLD
    #endif
  }

  /// Kills `process` and what it started, in whatever process group that is:
  /// Foundation's `Process` gives each child one of its own.
  func killSession(of process: pid_t) {
    kill(-process, SIGKILL)
    if isContained { return }
    for member in ProcessTable().family(of: process) {
      kill(member.number, SIGKILL)
    }
  }

  /// Waits for the process to be gone, and takes what the system kept of it.
  func reap(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    return status
  }

  /// What the status of `waitpid` means.
  func ending(of status: Int32) -> Ending {
    let signal = status & 0x7f
    return signal == 0
      ? .exited(status: (status >> 8) & 0xff) : .signalled(signal)
  }
}
