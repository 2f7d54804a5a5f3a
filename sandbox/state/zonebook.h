#pragma once

#include "sandbox/dns/zoneserver.h"
#include "sandbox/state/database.h"

#include <QHash>
#include <QObject>

namespace sandbox {

/// Keeps the zones that are served in the file: loads them, and saves each change as it is made.
class ZoneBook : public QObject
{
    Q_OBJECT

public:
    ZoneBook(Database &database, ZoneServer &server);

    /// Serves the zones of the file.
    void load();

private:
    void saveChanges();

    Database &m_database;
    ZoneServer &m_server;
    QHash<QString, quint32> m_savedSerials;
};

} // namespace sandbox
