/// The version of the command and of the engine in it.
enum Version {
    static let text = "0.1.0"
}
