#include "ui/dns/recordcard.h"

#include "ui/dns/copybutton.h"
#include "ui/dns/findingview.h"
#include "ui/dns/machinetext.h"
#include "ui/dns/sightingsview.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QFrame *makeLine(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

QString capitalised(QString name)
{
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace

RecordCard::RecordCard(const core::ValidationRecord &record, QWidget *parent)
    : QFrame(parent)
    , m_record(record)
    , m_provider(new FindingView(tr("The provider"), tr("The provider was not asked yet.")))
{
    const bool isFile = record.kind == core::ValidationRecord::Kind::File;
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);

    //: %1 is a kind of proof such as "TXT record", %2 a domain
    auto *title = new QLabel(tr("%1 for %2").arg(typeText(record.kind), record.domain));
    title->setTextFormat(Qt::PlainText);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    setAccessibleName(title->text());

    auto *fields = new QGridLayout;
    fields->setColumnStretch(1, 1);
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(6);
    if (isFile) {
        const QStringList addresses = fileAddresses(record);
        addRow(*fields, tr("Address"), addresses.join(u'\n'), u"address"_s,
               addresses.isEmpty()
                   ? tr("No file proves a wildcard. Choose the proof by DNS in the console.")
                   : tr("It has to answer over http or https with exactly this content, without a "
                        "redirect."));
        addRow(*fields, tr("Folder"), record.path, u"folder"_s);
        addRow(*fields, tr("File name"), record.name, u"fileName"_s);
        addRow(*fields, tr("Content"), record.value, u"content"_s);
    } else {
        m_host = addRow(*fields, tr("Host"), hostText(record), u"host"_s, u" "_s);
        showHost({});
        addRow(*fields, tr("Full name"), record.name, u"fullName"_s);
        addRow(*fields, tr("Value"), record.value, u"value"_s);
    }

    auto *findings = new QHBoxLayout;
    findings->setSpacing(16);
    m_seen = isFile ? new FindingView(tr("The web site"), tr("The web site was not asked yet."))
                    : new FindingView(tr("Public DNS"), tr("DNS was not asked yet."));
    m_seen->setObjectName(isFile ? u"fileFinding"_s : u"dnsFinding"_s);
    findings->addWidget(m_seen, 1);
    findings->addWidget(makeLine(QFrame::VLine));
    m_sightings = new SightingsView(isFile ? SightingsView::Of::File : SightingsView::Of::Record);
    m_sightings->setObjectName(u"sightings"_s);
    m_provider->setObjectName(u"providerFinding"_s);
    findings->addWidget(m_provider, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addLayout(fields);
    if (isFile) {
        auto *save = new QPushButton(tr("&Save file…"));
        save->setObjectName(u"saveFile"_s);
        save->setAutoDefault(false);
        connect(save, &QPushButton::clicked, this, &RecordCard::saveFileRequested);
        layout->addWidget(save, 0, Qt::AlignLeft);
    } else {
        auto *add = new QPushButton(tr("Add it &for me…"));
        add->setObjectName(u"addForMe"_s);
        add->setToolTip(tr("For domains whose DNS is at DNSPod in this account"));
        add->setAutoDefault(false);
        connect(add, &QPushButton::clicked, this, &RecordCard::addRequested);
        layout->addWidget(add, 0, Qt::AlignLeft);
    }
    layout->addWidget(makeLine(QFrame::HLine));
    layout->addLayout(findings);
    layout->addWidget(m_sightings);
}

// Known only once DNS has said where the zone begins.
void RecordCard::showHost(const QString &zone)
{
    const QString host = hostText(m_record, zone);
    m_host.text->setText(host);
    m_host.copy->setContent(host);
    //: %1 is a domain
    m_host.hint->setText(tr("In the zone %1. Most forms want this and add .%1 themselves.")
                             .arg(formZone(m_record, zone)));
}

RecordCard::Row RecordCard::addRow(QGridLayout &grid, const QString &caption, const QString &value,
                                   const QString &name, const QString &hint)
{
    auto *title = new QLabel(caption);
    auto *text = new MachineText(value);
    text->setObjectName(name);
    text->setAccessibleName(caption);
    title->setBuddy(text);
    auto *copy = new CopyButton(tr("Copy"));
    copy->setObjectName(u"copy"_s + capitalised(name));
    //: %1 is the name of a field, such as "Host"
    copy->setAccessibleName(tr("Copy: %1").arg(caption));
    copy->setContent(value);

    const int row = grid.rowCount();
    grid.addWidget(title, row, 0, Qt::AlignVCenter);
    grid.addWidget(text, row, 1, Qt::AlignVCenter);
    grid.addWidget(copy, row, 2, Qt::AlignVCenter);
    if (hint.isEmpty())
        return {text, copy, nullptr};
    auto *below = new QLabel(hint);
    below->setTextFormat(Qt::PlainText);
    below->setWordWrap(true);
    grid.addWidget(below, row + 1, 1);
    return {text, copy, below};
}

void RecordCard::display(const DnsPanelViewModel::Item &item)
{
    m_seen->display(item.seen, m_record.value);
    m_sightings->display(item.sightings);
    if (m_host.text)
        showHost(item.zone);
    m_provider->display(item.provider, m_record.value);
}

} // namespace ui
