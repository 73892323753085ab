auto now() {
    return std::chrono::system_clock::now();
}

auto locale() {
    return setlocale(0, "");
}

unsigned long width() {
    return 1;
}
