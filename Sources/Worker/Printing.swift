// C's `stdout` is a variable to Swift, though nobody sets it.
#if canImport(Darwin)
  @preconcurrency internal import Darwin
#else
  @preconcurrency internal import Glibc
#endif

/// Sends each printed line on its way at once: what is printed before a crash
/// is what helps to find it.
func printLineByLine() {
  setvbuf(stdout, nil, _IOLBF, 0)
}
