#include "ui/dns/addrecorddialog.h"

#include "ui/dns/addrecordviewmodel.h"
#include "ui/dns/machinetext.h"
#include "ui/text/labels.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

AddRecordDialog::AddRecordDialog(AddRecordViewModel &viewModel, QWidget *parent)
    : QDialog(parent)
    , m_viewModel(viewModel)
    , m_headline(makeText(u"headline"_s))
    , m_explanation(makeText(u"explanation"_s))
    , m_warning(makeNote(u"warning"_s))
    , m_problem(makeNote(u"problem"_s))
    , m_others(new MachineText)
{
    setObjectName(u"addRecordDialog"_s);
    //: %1 is a domain
    setWindowTitle(tr("Add the record at DNSPod: %1").arg(viewModel.record().domain));
    QFont large = m_headline->font();
    large.setBold(true);
    m_headline->setFont(large);
    m_others->setObjectName(u"others"_s);
    m_others->setAccessibleName(tr("Records that are there"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(makePreview());
    layout->addWidget(m_explanation);
    layout->addWidget(m_others);
    layout->addWidget(m_warning);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(makeButtons());
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());

    connect(&viewModel, &AddRecordViewModel::changed, this, &AddRecordDialog::refresh);
    refresh();
    viewModel.look();
}

QWidget *AddRecordDialog::makePreview()
{
    m_preview = new QWidget;
    auto *grid = new QGridLayout(m_preview);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
    const QList<std::pair<QString, QString>> rows{
        {tr("Zone"), u"zone"_s},   {tr("Host"), u"host"_s}, {tr("Type"), u"type"_s},
        {tr("Value"), u"value"_s}, {tr("TTL"), u"ttl"_s},   {tr("Line"), u"line"_s}};
    for (const auto &[caption, name] : rows) {
        auto *title = new QLabel(caption);
        auto *field = new MachineText;
        field->setObjectName(name);
        field->setAccessibleName(caption);
        title->setBuddy(field);
        const int row = grid->rowCount();
        grid->addWidget(title, row, 0);
        grid->addWidget(field, row, 1);
        m_fields += field;
    }
    return m_preview;
}

QWidget *AddRecordDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);
    m_look = buttons->addButton(tr("&Look again"), QDialogButtonBox::ActionRole);
    m_look->setObjectName(u"look"_s);
    m_look->setAutoDefault(false);
    m_replace = buttons->addButton(tr("&Replace the other record"), QDialogButtonBox::ActionRole);
    m_replace->setObjectName(u"replace"_s);
    m_replace->setAutoDefault(false); // what is lost is lost: not by Enter
    m_add = buttons->addButton(tr("&Add the record"), QDialogButtonBox::ActionRole);
    m_add->setObjectName(u"add"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_look, &QPushButton::clicked, &m_viewModel, &AddRecordViewModel::look);
    connect(m_add, &QPushButton::clicked, this, [this] { m_viewModel.write(false); });
    connect(m_replace, &QPushButton::clicked, this, [this] { m_viewModel.write(true); });
    return buttons;
}

void AddRecordDialog::refresh()
{
    using State = AddRecordViewModel::State;
    const State state = m_viewModel.state();
    const bool isGood = state == State::Added || state == State::AlreadyThere;
    m_headline->setText((isGood ? u"✓ "_s : QString()) + m_viewModel.headline());
    setOrHide(*m_explanation, m_viewModel.explanation());
    const QString warning = m_viewModel.warning();
    setOrHide(*m_warning, warning.isEmpty() ? QString() : u"⚠ "_s + warning);
    const auto problem = m_viewModel.problem();
    setOrHide(*m_problem, problem ? u"⚠ "_s + problem->what + u'\n' + problem->advice : QString());

    const core::RecordPlacement &placement = m_viewModel.preview();
    const core::NewRecord &record = placement.record;
    //: %1 is a number of seconds; a DNS record's time to live
    const QString ttl = tr("%1 seconds").arg(record.ttl);
    const QStringList values{placement.zone.name, record.host, record.type,
                             record.value,        ttl,         tr("Default")};
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setText(values[i]);
    const bool hasZone = !placement.zone.name.isEmpty();
    m_preview->setVisible(hasZone && state != State::Looking && state != State::NotLooked);

    const bool isOffer = state == State::Preview || state == State::Conflict;
    m_others->setText(m_viewModel.othersText());
    m_others->setVisible(isOffer && !placement.others.isEmpty());
    m_add->setVisible(state == State::Preview);
    m_add->setDefault(state == State::Preview);
    if (state == State::Preview)
        m_add->setFocus(); // not a field, where Enter would seem to edit
    m_replace->setVisible(m_viewModel.canReplace());
    m_look->setVisible(isOffer || state == State::NotLooked || state == State::Unknown
                       || state == State::Failed);
}

} // namespace ui
