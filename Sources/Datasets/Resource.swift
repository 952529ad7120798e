import Foundation

/// Reads the table of that name which ships with the course.
///
/// - Throws: `DatasetError` if the file was changed or taken away.
func shippedTable(_ name: String) throws(DatasetError) -> CSVTable {
  let folder = Bundle.module.bundleURL.appendingPathComponent("Resources")
  return try CSVTable(
    contentsOf: folder.appendingPathComponent(name + ".csv").path)
}
