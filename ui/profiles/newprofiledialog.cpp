#include "ui/profiles/newprofiledialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/profiles/countrybox.h"
#include "ui/profiles/profilefieldtext.h"
#include "ui/renewal/pageparts.h"
#include "ui/text/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using enum core::ProfileField;

QString titleOf(const NewProfileViewModel &viewModel)
{
    if (viewModel.refusal())
        return NewProfileDialog::tr("Correct the Data");
    return viewModel.profile().hasOrganisation ? NewProfileDialog::tr("New Organisation")
                                               : NewProfileDialog::tr("New Administrator");
}

QString introduction(const NewProfileViewModel &viewModel)
{
    if (viewModel.profile().hasOrganisation)
        return NewProfileDialog::tr(
            "These data go to the provider with the order, and it saves them for later ones. A "
            "reviewer compares them with public registers and calls the registered number.");
    if (viewModel.savedOrganisation().isEmpty())
        return NewProfileDialog::tr("These data go to the provider with the order, and it saves "
                                    "them for later ones. A reviewer may call.");
    //: %1 is an organisation's name
    return NewProfileDialog::tr("These data go to the provider with the order, and it saves them "
                                "for later ones of “%1”. A reviewer may call.")
        .arg(viewModel.savedOrganisation());
}

constexpr int scrollBarRoom = 12;

/// As wide as the fields, whether they have a scroll bar beside them or not.
void addBesideScrollBar(QVBoxLayout &layout, QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, scrollBarRoom, 0);
    row->addWidget(widget);
    layout.addLayout(row);
}

void showValue(QWidget &field, const QString &value)
{
    if (auto *edit = qobject_cast<QLineEdit *>(&field)) {
        if (edit->text().trimmed() != value) // a blank between two words is being typed
            edit->setText(value);
    } else if (auto *box = qobject_cast<QComboBox *>(&field)) {
        if (const int index = box->findData(value); index != box->currentIndex())
            box->setCurrentIndex(index); // and leaves alone what is being typed to find another
    }
}

} // namespace

NewProfileDialog::NewProfileDialog(std::unique_ptr<NewProfileViewModel> viewModel, Take take,
                                   QWidget *parent)
    : QDialog(parent)
    , m_viewModel(std::move(viewModel))
    , m_take(std::move(take))
    , m_problem(new ProblemBox)
    , m_scroll(new QScrollArea)
    , m_otherContact(new QCheckBox(tr("Somebody else answers questions about the &order")))
{
    setObjectName(u"newProfileDialog"_s);
    setWindowTitle(titleOf(*m_viewModel));
    m_otherContact->setObjectName(u"otherContact"_s);
    m_problem->setError(m_viewModel->refusal());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(makeForm());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Return never cancels
    QPushButton *save =
        buttons->addButton(m_viewModel->refusal() ? tr("&Send Again") : tr("&Use These Data"),
                           QDialogButtonBox::AcceptRole);
    save->setObjectName(u"save"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20 - scrollBarRoom, 20);
    layout->setSpacing(12);
    addBesideScrollBar(*layout, makeText(u"introduction"_s, introduction(*m_viewModel)));
    addBesideScrollBar(*layout, m_problem);
    layout->addWidget(m_scroll, 1);
    addBesideScrollBar(*layout, buttons);
    letTabReachAll(*buttons);
    save->setDefault(true);
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() + 24);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewProfileDialog::takeAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &NewProfileDialog::reject);
    connect(m_otherContact, &QCheckBox::toggled, m_viewModel.get(),
            &NewProfileViewModel::setOtherContact);
    connect(m_viewModel.get(), &NewProfileViewModel::changed, this, &NewProfileDialog::refresh);
    refresh();
    m_scroll->widget()->layout()->activate(); // without what was just hidden
    const int width = std::max(fontMetrics().averageCharWidth() * 96, minimumSizeHint().width());
    const int around = layout->totalHeightForWidth(width) - m_scroll->sizeHint().height();
    resize(width,
           std::min(m_scroll->widget()->sizeHint().height() + around, fontMetrics().height() * 42));
    m_fields[m_viewModel->firstProblem().value_or(m_viewModel->fields().constFirst())]->setFocus();
}

NewProfileDialog::~NewProfileDialog() = default;

QWidget *NewProfileDialog::makeForm()
{
    for (const core::ProfileField field : allFields())
        m_labelWidth =
            std::max(m_labelWidth, QLabel(tr("%1:").arg(fieldLabel(field))).sizeHint().width());
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, scrollBarRoom, 0);
    layout->setSpacing(12);
    if (m_viewModel->profile().hasOrganisation)
        addPart(*layout, core::ProfilePart::Organisation);
    addPart(*layout, core::ProfilePart::Administrator);
    layout->addWidget(m_otherContact);
    m_contact = new QWidget;
    auto *contact = new QVBoxLayout(m_contact);
    contact->setContentsMargins({});
    addPart(*contact, core::ProfilePart::Contact);
    layout->addWidget(m_contact);
    layout->addStretch();
    return form;
}

QList<core::ProfileField> NewProfileDialog::allFields() const
{
    const core::NewProfile all{m_viewModel->profile().hasOrganisation, true, {}};
    return core::fieldsOf(all, m_viewModel->needsDocuments());
}

void NewProfileDialog::addPart(QVBoxLayout &layout, core::ProfilePart part)
{
    layout.addWidget(headingLabel(partHeading(part)));
    QFormLayout *form = pageForm();
    form->setVerticalSpacing(8);
    for (const core::ProfileField field : allFields())
        if (core::partOf(field) == part && field != PhoneNumber) // which stands beside its area
            addField(*form, field);
    layout.addLayout(form);
}

void NewProfileDialog::addField(QFormLayout &form, core::ProfileField field)
{
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(field == PhoneArea ? makeTelephone() : makeField(field));
    cell->addWidget(makeProblem(field));
    if (field == PhoneArea)
        cell->addWidget(makeProblem(PhoneNumber));
    //: %1 is the name of a field, such as "City"
    auto *label = new QLabel(tr("%1:").arg(fieldLabel(field)));
    label->setBuddy(m_fields[field]);
    label->setMinimumWidth(m_labelWidth); // one column through all the parts
    label->setFixedHeight(m_fields[field]->sizeHint().height()); // beside it, not beside the cell
    form.addRow(label, cell);
}

QWidget *NewProfileDialog::makeTelephone()
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(makeField(PhoneArea), 1);
    row->addWidget(makeField(PhoneNumber), 4);
    return both;
}

QWidget *NewProfileDialog::makeField(core::ProfileField field)
{
    QWidget *made = nullptr;
    const auto choices = fieldChoices(field);
    if (choices.isEmpty()) {
        auto *edit = new QLineEdit;
        edit->setPlaceholderText(fieldExample(field));
        connect(edit, &QLineEdit::textEdited, m_viewModel.get(),
                [this, field](const QString &text) { m_viewModel->set(field, text); });
        connect(edit, &QLineEdit::editingFinished, m_viewModel.get(),
                [this, field] { m_viewModel->leave(field); });
        made = edit;
    } else {
        QComboBox *box = field == Country ? new CountryBox : new QComboBox;
        if (QLineEdit *text = box->lineEdit())
            text->setAccessibleName(fieldAccessibleName(field));
        box->setPlaceholderText(tr("Choose…"));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
        for (const auto &[value, name] : choices)
            box->addItem(name, value);
        connect(box, &QComboBox::activated, m_viewModel.get(), [this, field, box](int index) {
            m_viewModel->set(field, box->itemData(index).toString());
        });
        made = box;
    }
    made->setObjectName(core::parameterOf(field));
    made->setAccessibleName(fieldAccessibleName(field));
    m_fields[field] = made;
    return made;
}

QLabel *NewProfileDialog::makeProblem(core::ProfileField field)
{
    QLabel *words = makeText(core::parameterOf(field) + ".problem"_L1);
    m_problems[field] = words;
    return words;
}

void NewProfileDialog::refresh()
{
    const core::NewProfile &profile = m_viewModel->profile();
    m_otherContact->setChecked(profile.hasOtherContact);
    m_contact->setVisible(profile.hasOtherContact);
    for (const auto &[field, widget] : m_fields.asKeyValueRange()) {
        QString problem = m_viewModel->problem(field);
        if (field == PhoneArea && problem == m_viewModel->problem(PhoneNumber))
            problem.clear(); // they stand in one row, which says it once
        showValue(*widget, profile.value(field));
        widget->setAccessibleDescription(problem);
        setOrHide(*m_problems[field], problem.isEmpty() ? QString() : u"⚠ "_s + problem);
    }
}

void NewProfileDialog::takeAll()
{
    if (auto *country = qobject_cast<CountryBox *>(m_fields.value(Country)))
        country->settle(); // the cursor may still be there
    if (!m_viewModel->finish()) {
        if (const auto first = m_viewModel->firstProblem()) {
            m_fields[*first]->setFocus();
            m_scroll->ensureWidgetVisible(m_fields[*first]);
        }
        return;
    }
    if (m_take(m_viewModel->profile()))
        accept();
    else
        m_problem->setText(tr("These data could not be noted: the order has moved on meanwhile, or "
                              "the disk is full. Look at the order's window; what you typed stays "
                              "here."));
}

void NewProfileDialog::reject()
{
    if (!m_viewModel->isChanged()) {
        QDialog::reject();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                tr("Discard what you have typed?"), QMessageBox::NoButton, this);
    box->setObjectName(u"discardQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *stay = box->addButton(tr("&Keep Editing"), QMessageBox::RejectRole);
    stay->setObjectName(u"keepEditing"_s);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"discard"_s);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    box->open();
}

} // namespace ui
