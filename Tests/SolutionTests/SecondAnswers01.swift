import Coursework

let secondAnswers01: [String: Function] = [:]
