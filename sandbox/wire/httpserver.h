#pragma once

#include "core/base/result.h"
#include "sandbox/wire/http.h"

#include <QObject>

#include <memory>

namespace sandbox {

/// HTTP/1.1 on loopback. Its worker threads only read and write; every request is handled on the
/// thread that this object lives on, so that what is behind the handler needs no lock.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    explicit HttpServer(HttpHandler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Binds 127.0.0.1 and starts to serve; 0 takes any free port. Returns the port.
    [[nodiscard]] core::Result<quint16> listen(quint16 port);

private:
    class Listener;

    HttpHandler m_handler;
    std::unique_ptr<Listener> m_listener;
};

} // namespace sandbox
