#pragma once

#include "ui/dns/dnspanelviewmodel.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace ui {

class CopyButton;
class FindingView;
class MachineText;
class SightingsView;

/// One record or file to publish: what goes where, each with a copy button, and who sees it.
/// Names: "host", "fullName", "value" (or "address", "fileName", "content") and "copy…" for their
/// buttons, "saveFile", "addForMe", "dnsFinding" (or "fileFinding"), "providerFinding",
/// "sightings".
class RecordCard : public QFrame
{
    Q_OBJECT

public:
    explicit RecordCard(const core::ValidationRecord &record, QWidget *parent = nullptr);

    void display(const DnsPanelViewModel::Item &item);

signals:
    void saveFileRequested();
    void addRequested(); ///< Add the record for me.

private:
    struct Row
    {
        MachineText *text = nullptr;
        CopyButton *copy = nullptr;
        QLabel *hint = nullptr;
    };

    void showHost(const QString &zone);
    Row addRow(QGridLayout &grid, const QString &caption, const QString &value, const QString &name,
               const QString &hint = {});

    core::ValidationRecord m_record;
    Row m_host;
    SightingsView *m_sightings = nullptr;
    FindingView *m_seen = nullptr;
    FindingView *m_provider;
};

} // namespace ui
